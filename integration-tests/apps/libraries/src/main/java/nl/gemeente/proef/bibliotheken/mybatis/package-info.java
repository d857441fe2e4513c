/** MyBatis by itself. */
package nl.gemeente.proef.bibliotheken.mybatis;
