/**
 * Stands in for {@code java.util.logging} in the libraries that the agent carries: the build renames their use of it to this package (DESIGN 3). Loading the
 * real one before the application's main method fixes its log manager, which JBoss and others want to choose themselves. Only what those libraries use is
 * here; a test scans their class files.
 */
package nl.verwerkingenlogging.agent.core.diagnostics.jul;
