/** An application whose data access hands out results that come later or element by element. */
package nl.gemeente.proef.later;
