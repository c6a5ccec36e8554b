using System.Text;
using QsGen.Institution.Derived;
using QsGen.Institution.Files;
using QsGen.Institution.Findings;
using QsGen.Institution.Parsing;
using QsGen.Institution.Rules;
using QsGen.Institution.Yaml;

namespace QsGen.Institution.Loading;

/// <summary>Loads institutions from YAML and checks them. Bad input ends in findings, never in an exception.</summary>
/// <remarks>Of a file whose accounts are in several currencies it hands out the books of one; the whole file is checked.</remarks>
public static class InstitutionLoader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Loads a file.</summary>
    /// <param name="path">The path as the person gave it; findings repeat it.</param>
    public static InstitutionLoadResult LoadFile(string path)
    {
        try
        {
            return Parse(GivenFile.ReadBytes(path, mostMegabytes: 256), path);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Fail(path, LoadRules.FileReadable, Directory.Exists(path) ? "this is a folder" : "the file cannot be read");
        }
    }

    /// <summary>Loads the bytes of a file: UTF-8, with or without a byte-order mark.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="fileName">What findings call the file.</param>
    /// <param name="prefix">The prefix of a file that names none; null when every file must.</param>
    /// <param name="books">The currency whose books are meant; null when the file tells.</param>
    public static InstitutionLoadResult Parse(ReadOnlySpan<byte> utf8, string fileName, InstanceName? prefix = null, string? books = null)
    {
        try
        {
            return Parse(StrictUtf8.GetString(utf8), fileName, prefix, books);
        }
        catch (DecoderFallbackException exception)
        {
            var position = exception.Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Fail(fileName, LoadRules.ValidYaml, $"the file is not UTF-8 text: byte {position} cannot be read", "save it as UTF-8");
        }
    }

    /// <summary>Loads a text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="fileName">What findings call it.</param>
    /// <param name="prefix">The prefix of a file that names none; null when every file must.</param>
    /// <param name="books">The currency whose books are meant; null when the file tells.</param>
    public static InstitutionLoadResult Parse(string text, string fileName, InstanceName? prefix = null, string? books = null)
    {
        var log = new FindingLog(fileName);
        var context = Read(text.TrimStart('\uFEFF'), log, prefix, books is null ? null : CurrencyReader.Named(books));
        return new(log.HasErrors || context is null ? null : CurrencyBooks.Of(context.Model), log.Sorted());
    }

    private static RuleContext? Read(string text, FindingLog log, InstanceName? prefix, MoneyUnit? books)
    {
        switch (YamlReader.Read(text, log))
        {
            case null:
                return null;
            case YamlMapping root:
                var context = new DocumentReader(root, log, prefix, books).Read();
                RuleRunner.Run(context, root, log);
                return context;
            case YamlScalar { Kind: ScalarKind.Null } nothing:
                log.Add(LoadRules.FileNotEmpty, nothing, ModelPath.Root, "the file holds no institution");
                return null;
            case var node:
                log.Add(LoadRules.RootIsMapping, node, ModelPath.Root, $"the file holds {node.Describe()} instead of a mapping");
                return null;
        }
    }

    private static InstitutionLoadResult Fail(string file, Rule rule, string message, string? remedy = null)
    {
        var log = new FindingLog(file);
        log.AddForFile(rule, message, remedy);
        return new(null, log.Sorted());
    }
}
