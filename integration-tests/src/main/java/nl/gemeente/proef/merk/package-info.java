/** An agent of somebody else, which changes what classes are. */
package nl.gemeente.proef.merk;
