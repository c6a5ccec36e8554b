using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace QsGen.Viewer.Pages;

/// <summary>The files that pages load, all from this assembly: our scripts and styles, charts, letters.</summary>
/// <param name="Hash">A hash over all of them, part of their addresses: they can be kept for ever, and another version has others.</param>
/// <param name="Assets">The files by name.</param>
internal sealed record AssetCatalogue(string Hash, FrozenDictionary<string, Asset> Assets)
{
    private const string Packed = "Viewer/Packed/";
    private const string Own = "Viewer/Own/";

    /// <summary>Reads the files. Takes some milliseconds, so it is done once for a host.</summary>
    public static AssetCatalogue Load()
    {
        var assembly = typeof(AssetCatalogue).Assembly;
        var assets = assembly.GetManifestResourceNames()
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))
            .OfType<Asset>()
            .ToArray();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var asset in assets)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{asset.Name}\0{asset.Packed.Length}\0"));
            hash.AppendData(asset.Packed.AsSpan());
        }

        return new AssetCatalogue(
            Convert.ToHexStringLower(hash.GetHashAndReset())[..16],
            assets.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal));
    }

    /// <summary>The address of a file.</summary>
    public string Address(string name) => $"/assets/{Hash}/{name}";

    private static Asset? Read(Assembly assembly, string resource)
    {
        var packed = resource.StartsWith(Packed, StringComparison.Ordinal);
        if (!packed && !resource.StartsWith(Own, StringComparison.Ordinal))
        {
            return null;
        }

        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        if (packed)
        {
            stream.CopyTo(bytes);
        }
        else
        {
            using var packer = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true);
            stream.CopyTo(packer);
        }

        return new Asset(resource[(packed ? Packed : Own).Length..], ImmutableArray.Create(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
