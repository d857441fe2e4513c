/**
 * The data access of verhuizingen, written in 2008 and only patched since: plain JDBC, no interfaces, no framework, and no annotations of
 * verwerkingenlogging. What it does with persons is logged by configuration alone; see {@code verwerkingenlogging.yaml} beside this module's {@code pom.xml}.
 */
package nl.gemeente.burgerzaken.legacy;
