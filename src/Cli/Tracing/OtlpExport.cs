using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using QsGen.Cli.Shared;

namespace QsGen.Cli.Tracing;

/// <summary>Sends spans to an OpenTelemetry collector. Apart, so that a process without one never loads the packages.</summary>
internal static class OtlpExport
{
    /// <summary>Begins to send; where and how say the <c>OTEL_*</c> variables. Disposing sends what is left, for a few seconds.</summary>
    public static IDisposable Begin() => Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(resource => resource
            .AddService("qsgen", serviceVersion: ProgramVersion.Text)
            .AddEnvironmentVariableDetector())
        .AddSource($"{SpanSources.Prefix}*")
        .AddOtlpExporter()
        .Build();
}
