/** Classes that an application makes subclasses of while it runs. */
package nl.gemeente.proef.bibliotheken.bytebuddy;
