/** Files by signed links, and the SDK's way of uploading. */
import { type FastifyInstance } from 'fastify';
import { extname } from 'node:path';
import { CloudError } from '../errors';
import { checkedPath, type Files } from '../storage/files';
import { contentTypeOf } from './content-types';

const MOST_UPLOAD = 100 * 1024 * 1024;

const failure = (code: string, message: string): string =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;

export async function fileRoutes(app: FastifyInstance, files: Files): Promise<void> {
  app.get('/files/*', async (request, reply) => {
    const { '*': path } = request.params as { '*': string };
    const { until = '', sign = '' } = request.query as { until?: string; sign?: string };
    try {
      const { stream, size } = await files.open(checkedPath(path), until, sign);
      return await reply
        .type(contentTypeOf(extname(path)))
        .header('content-length', size)
        .header('content-disposition', 'inline')
        .send(stream);
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      return reply
        .code(error.code === 'STORAGE_FILE_NONEXIST' ? 404 : 403)
        .type('application/xml')
        .send(failure(error.code, error.message));
    }
  });

  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_UPLOAD }, (_request, body, done) => done(null, body));
    scope.put('/upload-by-sdk', { bodyLimit: MOST_UPLOAD }, async (request, reply) => {
      const path = decodeURIComponent(String(request.headers.key ?? ''));
      if (request.headers.signature !== files.uploadToken(checkedPath(path)))
        return reply.type('application/xml').send(failure('SignatureDoesNotMatch', 'the upload was not announced'));
      await files.put(path, Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0), undefined);
      return reply.send('');
    });
  });
}
