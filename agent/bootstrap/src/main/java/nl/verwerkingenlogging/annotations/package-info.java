/** Holds the exception that an application can catch, for applications that do not carry the annotations themselves. */
package nl.verwerkingenlogging.annotations;
