/** Libraries that call on behalf of the application: retries and caches. */
package nl.gemeente.proef.bibliotheken.hulp;
