/** Looking persons up at the desk. Its data access says itself, with annotations, which verwerkingsacties it performs. */
package nl.gemeente.burgerzaken.raadplegen;
