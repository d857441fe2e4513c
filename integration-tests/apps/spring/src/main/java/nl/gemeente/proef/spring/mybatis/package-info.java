/** MyBatis mappers as Spring beans. */
package nl.gemeente.proef.spring.mybatis;
