import type { FastifyAdapter } from "@nestjs/platform-fastify";

/** Says with every answer that the data are a demonstration, so that no page and no script takes them for records. */
export const markAnswers = (adapter: FastifyAdapter): void => {
  adapter.getInstance().addHook("onRequest", (_request, reply, done) => {
    void reply.header("sankofa-demo", "1");
    done();
  });
};
