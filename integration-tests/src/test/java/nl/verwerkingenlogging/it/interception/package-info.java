/** Which methods are logged, and how often: by configuration and by annotations, on every Java that is here. */
package nl.verwerkingenlogging.it.interception;
