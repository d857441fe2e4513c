/** Real frameworks: which methods a rule reaches in each style of data access, and that one call is one action there. */
package nl.verwerkingenlogging.it.frameworks;
