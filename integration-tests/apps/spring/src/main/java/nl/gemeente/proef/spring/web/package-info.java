/** Controllers, and declared clients of them. */
package nl.gemeente.proef.spring.web;
