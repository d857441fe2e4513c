/**
 * The shapes in which data access is met in practice: interfaces and proxies, generics and bridges, super calls, overloads, records, nested classes. One
 * program calls them all; which of them are logged is the configuration's or the annotations' business.
 */
package nl.gemeente.proef.onderschepping;
