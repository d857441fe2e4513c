/** Where the agent finds its configuration, and what it does with one that is wrong. */
package nl.verwerkingenlogging.it.configuration;
