/** An application whose developers wrote annotations. */
package nl.gemeente.proef.annotaties;
