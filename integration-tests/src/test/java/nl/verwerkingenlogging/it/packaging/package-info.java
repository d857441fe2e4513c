/** The one jar: what is in it, what of it an application can see, and where it may lie. */
package nl.verwerkingenlogging.it.packaging;
