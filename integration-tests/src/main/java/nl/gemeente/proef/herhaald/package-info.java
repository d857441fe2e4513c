/** An application that is deployed, used and undeployed again and again in one JVM, as in an application server. */
package nl.gemeente.proef.herhaald;
