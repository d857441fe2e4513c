/** Small programs that read persons, for tests about what happens around that. */
package nl.gemeente.proef.stroom;
