/** The main job before your eyes: real units move between simulated registries. */
package org.kyotoprotocol.itl.deploy.demo;
