using System.Collections.Immutable;
using System.Diagnostics;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Tracing;

/// <summary>
/// Shows what a process does inside: as text on standard error or in a file, and to an OpenTelemetry collector. Nothing is measured
/// unless somebody asked. Disposing ends it, and sends what is left.
/// </summary>
internal sealed class SpanLog : IDisposable
{
    private const string OnStandardError = "text";

    private static readonly ActivitySource Source = new($"{SpanSources.Prefix}Cli");

    private readonly ImmutableArray<SpanText> _texts;
    private readonly IDisposable? _export;
    private readonly ActivityContext _caller;

    private SpanLog(ImmutableArray<SpanText> texts, IDisposable? export, ActivityContext caller) =>
        (_texts, _export, _caller) = (texts, export, caller);

    /// <summary>Begins to listen, as the person and the environment ask.</summary>
    /// <remarks>
    /// <c>QSGEN_LOG</c> is <c>text</c> for standard error, or a file to append to; <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector;
    /// <c>TRACEPARENT</c> says to which span of somebody else all this belongs. A file that can't be written is worth a warning only.
    /// </remarks>
    /// <param name="context">What the process touches.</param>
    /// <param name="verbose">Whether the person asks for text on standard error.</param>
    /// <param name="ofAll">Whether to show all that happens in the process, without a call of <see cref="Begin"/>.</param>
    public static SpanLog Open(CliContext context, bool verbose = false, bool ofAll = false)
    {
        var target = context.Configuration.Variable("QSGEN_LOG");
        var texts = ImmutableArray.CreateBuilder<SpanText>();
        if (verbose || target == OnStandardError)
        {
            texts.Add(new SpanText(context.Error, ofAll));
        }

        if (target is not (null or OnStandardError) && Appending(context, target) is { } file)
        {
            texts.Add(new SpanText(file, ofAll));
        }

        ActivityContext.TryParse(context.Configuration.Variable("TRACEPARENT"), null, isRemote: true, out var caller);
        var exports = context.Configuration.Variable("OTEL_EXPORTER_OTLP_ENDPOINT") is not null;
        return new(texts.ToImmutable(), exports ? OtlpExport.Begin() : null, caller);
    }

    /// <summary>Begins what all else belongs to that is to be shown; texts show nothing beside it. Null if nobody asked.</summary>
    public Activity? Begin(string name)
    {
        var span = Source.StartActivity(name, ActivityKind.Internal, _caller);
        foreach (var text in _texts)
        {
            text.Follow(span);
        }

        return span;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var text in _texts)
        {
            text.Dispose();
        }

        _export?.Dispose();
    }

    private static StreamWriter? Appending(CliContext context, string path)
    {
        try
        {
            return new StreamWriter(context.FullPath(path), append: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            context.Error.WriteLine($"warning: QSGEN_LOG: nothing is logged: {exception.Message}");
            return null;
        }
    }
}
