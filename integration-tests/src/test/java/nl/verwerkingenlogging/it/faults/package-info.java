/** What happens when the process, the register or the data are not as they should be. */
package nl.verwerkingenlogging.it.faults;
