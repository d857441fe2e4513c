/**
 * The generic test application: a web application that does in each request what it is told to, step by step. It knows nothing of logging; its data-access
 * class is generated per vector, one method per step.
 */
package nl.gemeente.proef.stappen;
