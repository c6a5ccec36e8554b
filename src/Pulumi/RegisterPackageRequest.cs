using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A parameterized package: a provider together with the value that makes it serve another package.</summary>
/// <param name="name">The provider's name.</param>
/// <param name="version">The provider's version.</param>
/// <param name="downloadUrl">Where the provider's plugin is fetched.</param>
/// <param name="checksums">The plugin's checksums by platform.</param>
/// <param name="parameterization">The package and its value.</param>
public sealed class RegisterPackageRequest(
    string name,
    string version,
    string downloadUrl = "",
    ImmutableDictionary<string, byte[]>? checksums = null,
    RegisterPackageRequest.PackageParameterization? parameterization = null)
{
    /// <summary>The provider's name.</summary>
    public string Name { get; } = name;

    /// <summary>The provider's version.</summary>
    public string Version { get; } = version;

    /// <summary>Where the provider's plugin is fetched.</summary>
    public string DownloadUrl { get; } = downloadUrl;

    /// <summary>The plugin's checksums by platform.</summary>
    public ImmutableDictionary<string, byte[]> Checksums { get; } = checksums ?? ImmutableDictionary<string, byte[]>.Empty;

    /// <summary>The package and its value.</summary>
    public PackageParameterization? Parameterization { get; } = parameterization;

    /// <summary>The package that a provider serves, given a value.</summary>
    /// <param name="name">The package's name.</param>
    /// <param name="version">The package's version.</param>
    /// <param name="value">The value, as the provider wants it.</param>
    public sealed class PackageParameterization(string name, string version, ImmutableArray<byte> value)
    {
        /// <summary>The package's name.</summary>
        public string Name { get; } = name;

        /// <summary>The package's version.</summary>
        public string Version { get; } = version;

        /// <summary>The value, as the provider wants it.</summary>
        public ImmutableArray<byte> Value { get; } = value;
    }
}
