/** Services whose methods carry other advice. */
package nl.gemeente.proef.spring.dienst;
