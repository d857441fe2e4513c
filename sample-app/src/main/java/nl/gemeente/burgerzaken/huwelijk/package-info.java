/** Preparing a huwelijk. Its data access says itself, with annotations, which verwerkingsacties it performs. */
package nl.gemeente.burgerzaken.huwelijk;
