package ma.tifawt.slice;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * One server and one deployment for all slices of a run: starting the whole product takes half a
 * minute, and each test empties the tables it uses in any case. The server ends with the tests'
 * JVM.
 */
public final class SharedDeployment implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Once.class);
  }

  /** Lets the first class deploy, and tells every later one where that deployment answers. */
  public static final class Once {

    /** Behind Arquillian's own observer, which makes the deployment's scope. */
    private static final int INSIDE = -1;

    @Inject @DeploymentScoped private InstanceProducer<DeploymentDescription> description;
    @Inject @DeploymentScoped private InstanceProducer<Deployment> deployment;
    @Inject @DeploymentScoped private InstanceProducer<ProtocolMetaData> address;

    private ProtocolMetaData first;

    void deploy(@Observes(precedence = INSIDE) EventContext<DeployDeployment> deploy) {
      if (first == null) {
        deploy.proceed();
        first = address.get();
      } else {
        Deployment again = deploy.getEvent().getDeployment();
        description.set(again.getDescription());
        deployment.set(again);
        address.set(first);
        again.deployed();
      }
    }

    /** Stays for the next class. */
    void undeploy(@Observes(precedence = INSIDE) EventContext<UnDeployDeployment> undeploy) {
      undeploy.getEvent().getDeployment().undeployed();
    }
  }
}
