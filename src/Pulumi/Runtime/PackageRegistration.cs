using Google.Protobuf;
using Rpc = QsGen.Wire.Rpc;

namespace Pulumi.Runtime;

/// <summary>Makes parameterized packages known to the engine.</summary>
internal static class PackageRegistration
{
    /// <summary>Registers a package.</summary>
    /// <returns>The engine's name for it.</returns>
    public static async Task<string> RunAsync(IMonitor monitor, RegisterPackageRequest package)
    {
        var request = new Rpc.RegisterPackageRequest
        {
            Name = package.Name,
            Version = package.Version,
            DownloadUrl = package.DownloadUrl,
        };
        foreach (var (platform, checksum) in package.Checksums)
        {
            request.Checksums.Add(platform, ByteString.CopyFrom(checksum));
        }

        if (package.Parameterization is { } parameters)
        {
            request.Parameterization = new()
            {
                Name = parameters.Name,
                Version = parameters.Version,
                Value = ByteString.CopyFrom(parameters.Value.AsSpan()),
            };
        }

        return (await monitor.RegisterPackageAsync(request).ConfigureAwait(false)).Ref;
    }
}
