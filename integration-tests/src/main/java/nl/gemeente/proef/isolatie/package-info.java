/** Looks from inside an application at what it can see of the agent. */
package nl.gemeente.proef.isolatie;
