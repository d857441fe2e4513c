/** A client interface of Feign. */
package nl.gemeente.proef.bibliotheken.feign;
