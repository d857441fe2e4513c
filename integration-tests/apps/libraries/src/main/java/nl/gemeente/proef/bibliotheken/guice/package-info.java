/** Classes that Guice makes subclasses of. */
package nl.gemeente.proef.bibliotheken.guice;
