/** JDBC as it was written in 2005. */
package nl.gemeente.proef.bibliotheken.klassiek;
