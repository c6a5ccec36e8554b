namespace Pulumi.Runtime;

/// <summary>What an output says when someone takes it for a string.</summary>
internal static class OutputText
{
    private const string Explanation =
        "Calling [ToString] on an [Output<T>] is not supported: its value is not there yet. "
        + "Use o.Apply(value => ...) to compute with it, or Output.Format($\"...{o}...\") to put it into a string.";

    /// <summary>Returns the explanation and logs it as a warning.</summary>
    /// <exception cref="InvalidOperationException">The variable <c>PULUMI_ERROR_OUTPUT_STRING</c> asks for an error instead.</exception>
    public static string Explain()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is "1" or "true")
        {
            throw new InvalidOperationException(Explanation);
        }

        Deployment.Current?.Logger.Write(LogLevel.Warning, Explanation);
        return Explanation;
    }
}
