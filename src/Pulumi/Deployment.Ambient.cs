namespace Pulumi;

/// <content>Which deployment a flow of the program belongs to.</content>
public sealed partial class Deployment
{
    // Callbacks arrive on flows of their own, which know no deployment.
    private sealed class AmbientScope : IDisposable
    {
        private readonly Deployment? _before = Ambient.Value;

        public AmbientScope(Deployment deployment) => Ambient.Value = deployment;

        public void Dispose() => Ambient.Value = _before;
    }
}
