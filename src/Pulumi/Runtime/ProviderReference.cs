using QsGen.Wire;

namespace Pulumi.Runtime;

/// <summary>How a provider is named in requests: its URN and its id.</summary>
internal static class ProviderReference
{
    /// <summary>The reference of a provider; in the preview of its creation the id is the unknown sentinel.</summary>
    public static async Task<string> OfAsync(Resource? owner, ProviderResource provider, WaitGraph waits)
    {
        var urn = await waits.UrnAsync(owner, provider).ConfigureAwait(false);
        var id = await provider.Id.DataTask.ConfigureAwait(false);
        return $"{urn}::{(id.IsKnown ? id.Value : UnknownSentinel.String)}";
    }
}
