/** An application with proxy, credentials and TLS of its own for the whole JVM. */
package nl.gemeente.proef.eigen;
