/** An application that runs out of stack or memory while it reads persons. */
package nl.gemeente.proef.uitputting;
