/** An application without a container: every library that makes classes or objects of its own around data access. */
package nl.gemeente.proef.bibliotheken;
