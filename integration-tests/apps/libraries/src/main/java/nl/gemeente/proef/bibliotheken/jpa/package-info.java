/** JPA by itself: a DAO on an entity manager. */
package nl.gemeente.proef.bibliotheken.jpa;
