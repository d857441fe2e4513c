/** A Spring application with every style of data access, compiled against each supported generation of Spring. Nothing in it knows of the agent. */
package nl.gemeente.proef.spring;
