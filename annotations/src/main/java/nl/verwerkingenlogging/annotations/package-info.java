/** What a developer writes in an application to have it logged; everything here does nothing while the agent is absent. */
package nl.verwerkingenlogging.annotations;
