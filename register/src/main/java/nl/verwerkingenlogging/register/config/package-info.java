/** The settings of the register, the directory that it works in, and what an operator is told when one of them is wrong. */
package nl.verwerkingenlogging.register.config;
