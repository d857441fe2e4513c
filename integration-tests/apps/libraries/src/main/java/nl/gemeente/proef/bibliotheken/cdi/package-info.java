/** Beans of CDI. */
package nl.gemeente.proef.bibliotheken.cdi;
