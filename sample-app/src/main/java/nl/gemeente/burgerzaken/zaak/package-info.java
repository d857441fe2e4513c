/** Zaken: which task is being done, and how far it is. Holds no person data. */
package nl.gemeente.burgerzaken.zaak;
