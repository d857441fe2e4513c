/**
 * What a rule says, already read and checked: where (patterns), and what to capture (attributes and betrokkenen). Made by {@code core.config} from the
 * configuration file and from annotations; nothing here knows bytecode.
 */
package nl.verwerkingenlogging.agent.core.rule;
