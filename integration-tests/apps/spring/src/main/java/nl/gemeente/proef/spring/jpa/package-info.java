/** Spring Data JPA on Hibernate. */
package nl.gemeente.proef.spring.jpa;
