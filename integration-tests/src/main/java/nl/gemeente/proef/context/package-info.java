/** An application that says itself what it does, through the static API of the annotations. */
package nl.gemeente.proef.context;
