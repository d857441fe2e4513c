/** Registering that people moved, on the data access of {@link nl.gemeente.burgerzaken.legacy}. */
package nl.gemeente.burgerzaken.verhuizing;
