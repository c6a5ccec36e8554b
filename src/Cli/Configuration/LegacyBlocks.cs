using System.Collections.Immutable;
using QsGen.Cli.Outcomes;
using YamlDotNet.RepresentationModel;

namespace QsGen.Cli.Configuration;

/// <summary>A <c>config.yaml</c> with its blocks taken apart: newer releases keep in <c>db</c>, <c>aws</c> and <c>audit</c> what older
/// ones have at the top.</summary>
internal sealed class LegacyBlocks
{
    /// <summary>The key that names the prefix of the tables.</summary>
    public const string TablePrefix = "table_prefix";

    private const string Extends = "extends";
    private const string SigningBlock = "signing";
    private const string Audit = "audit";
    private const string Test = "test";
    private const int MostFiles = 10;

    // What a key of a block is called at the top.
    private static readonly Dictionary<string, Dictionary<string, string>> Known = new(StringComparer.Ordinal)
    {
        ["db"] = new(StringComparer.Ordinal)
        {
            [TablePrefix] = TablePrefix,
            ["url"] = "demo_database_url",
            ["demo_database_url"] = "demo_database_url",
            ["dialect"] = "dialect",
        },
        ["aws"] = new(StringComparer.Ordinal)
        {
            ["account_id"] = "aws_account_id",
            ["aws_account_id"] = "aws_account_id",
            ["region"] = "aws_region",
            ["aws_region"] = "aws_region",
            ["datasource_arn"] = "datasource_arn",
            ["resource_prefix"] = "resource_prefix",
            ["principal_arns"] = "principal_arns",
            ["extra_tags"] = "extra_tags",
        },
    };

    private LegacyBlocks(List<YamlSetting> entries, List<YamlSetting> signing, List<string> complaints, ImmutableArray<string> left) =>
        (Entries, Signing, Complaints, Left) = (entries, signing, complaints, left);

    /// <summary>The blocks by name.</summary>
    public static IEnumerable<string> Names => [.. Known.Keys, Audit, SigningBlock, Test, Extends];

    /// <summary>The settings under the names that they have at the top.</summary>
    public List<YamlSetting> Entries { get; }

    /// <summary>Who signs reports.</summary>
    public List<YamlSetting> Signing { get; }

    /// <summary>What is wrong with the blocks.</summary>
    public List<string> Complaints { get; }

    /// <summary>What nothing here goes by.</summary>
    public ImmutableArray<string> Left { get; }

    /// <summary>A file and those that it extends, the farthest first.</summary>
    /// <exception cref="InvalidInputException">One can't be read, or they extend each other.</exception>
    public static IReadOnlyList<YamlFile> Chain(string path)
    {
        var files = new List<YamlFile>();
        for (string? next = path; next is not null;)
        {
            if (files.Count == MostFiles)
            {
                throw new InvalidInputException($"{path}: error: more than {MostFiles} files extend each other; is it a circle?");
            }

            var file = YamlFile.Read(next);
            files.Insert(0, file);
            next = file.Scalar(Extends) is { } named ? Path.GetFullPath(named, Path.GetDirectoryName(next)!) : null;
        }

        return files;
    }

    /// <summary>Takes a file apart.</summary>
    public static LegacyBlocks Of(YamlFile file)
    {
        var entries = new List<YamlSetting>();
        var complaints = new List<string>();
        var left = ImmutableArray.CreateBuilder<string>();
        var signing = file.Entries(SigningBlock).ToList();
        foreach (var (key, value) in YamlFile.Entries(file.Root))
        {
            switch (key)
            {
                case Extends or SigningBlock:
                    break;
                case Test:
                    Leave(key, value);
                    break;
                case Audit:
                    foreach (var inner in Below(key, value))
                    {
                        if (inner.Key == SigningBlock)
                        {
                            signing.AddRange(Below($"{Audit}.{SigningBlock}", inner.Value));
                        }
                        else
                        {
                            Leave($"{key}.{inner.Key}", inner.Value);
                        }
                    }

                    break;
                case var block when Known.TryGetValue(block, out var names):
                    foreach (var inner in Below(key, value))
                    {
                        Take(names, block, inner);
                    }

                    break;
                default:
                    entries.Add(new(key, value));
                    break;
            }
        }

        return new(entries, signing, complaints, left.ToImmutable());

        void Take(Dictionary<string, string> names, string block, YamlSetting inner)
        {
            if (names.TryGetValue(inner.Key, out var name))
            {
                entries.Add(new(name, inner.Value));
            }
            else
            {
                Leave($"{block}.{inner.Key}", inner.Value);
            }
        }

        void Leave(string key, YamlNode value) => left.Add($"{file.Place(value)}: note: '{key}' is left: nothing here goes by it");

        IEnumerable<YamlSetting> Below(string key, YamlNode value)
        {
            if (value is YamlMappingNode mapping)
            {
                return YamlFile.Entries(mapping);
            }

            complaints.Add($"{file.Place(value)}: error: '{key}' must be a mapping of keys to values");
            return [];
        }
    }
}
